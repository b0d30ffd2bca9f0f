import type Stripe from "stripe";
import { Random } from "../../fuzz/random";
import { deliver, eventsAt } from "./deliver";
import { eachOf } from "./each-of";
import { endStateOf, payoutsOf } from "./end-state";
import { forge } from "./forgeries";
import { Kills } from "./kills";
import { signInOfficers } from "./officers";
import { untilNothing } from "./pause";
import { brokenPromises, CONVERGENCE } from "./promises";
import { say, Violations } from "./report";
import { someShelves, stockUp } from "./shelves";
import { Shopper } from "./shopper";
import { shuffle } from "./shuffle";
import type { ChaosStack } from "./stack";
import { operate, type Played, STORIES } from "./stories";

export type WebhooksPlan = {
  /** How often each story is played, and played again. */
  copies: number;
  /** How often each event of the twins is told: half of them only once the next act was played. */
  times: number;
  /** While the events of an act are told often; fewer where an act has few events. */
  kills: number;
  seed: number;
};

const AT_ONCE = 12;

/** The first payout of an act came back, the second stayed. */
const BANKED = "failed, paid and booked";

/** A playing of all stories: what each left behind, and the payouts that carried its money. */
type Cast = { played: Played[]; payouts: string[] };

/**
 * Every story of a payment is played twice. Of the first every event is told once, in order; of its twin many times,
 * shuffled, while servers and the worker are killed. At the end of each the money is paid out, comes back from the bank,
 * and is paid out again. Both must end alike. Before that, forged events are refused.
 */
export async function webhooks(stack: ChaosStack, plan: WebhooksPlan) {
  const { copies, times, kills: wanted, seed } = plan;
  const { stripe, urls, publishableKey, database } = stack;
  const random = new Random(seed);
  const broken = new Violations();
  const shelves = await someShelves(database, 4);
  const names = Object.keys(STORIES);
  const stories = Array.from({ length: copies }, () => names).flat();
  await stockUp(database, shelves, stories.length * 2);
  const officers = await signInOfficers(database);
  const processes = stack.parts.filter(({ name }) => name !== "postgres");
  const kills = new Kills(processes, random);
  const worker = processes.find(({ name }) => name === "worker");
  const told = new Set((await eventsAt(stripe)).map(({ id }) => id));
  let deliveries = 0;
  await dropDeliveries(stack);

  const stageOf = (index: number) => {
    const { variant_id = "" } = shelves[index % shelves.length] ?? {};
    const shopper = new Shopper(urls[index % urls.length] ?? "", publishableKey);
    return { stack, shopper, officers, goods: [{ variant_id, quantity: 1 }] };
  };
  async function playFirst({ played }: Cast): Promise<void> {
    await eachOf(stories, 4, async (name, index) => {
      const made = await STORIES[name]?.first(stageOf(index));
      if (made) played[index] = made;
    });
  }
  async function playLater({ played }: Cast): Promise<void> {
    await eachOf(stories, 4, async (name, index) => {
      const made = played[index];
      if (made) await STORIES[name]?.later?.(stageOf(index), made);
    });
  }
  async function payOut({ payouts }: Cast): Promise<void> {
    payouts.push((await operate(stack, "payouts")).id);
  }
  async function sendBack(cast: Cast): Promise<void> {
    await operate(stack, `payouts/${cast.payouts.at(-1)}/fail`);
    await payOut(cast);
  }
  async function tell(events: readonly Stripe.Event[], atOnce: number, keepPace = async (_: number) => {}) {
    await eachOf(events, atOnce, async (event, index) => {
      await keepPace(index / events.length);
      broken.add(
        "events that nobody took",
        Number(!(await deliver(stack, event, random.below(urls.length)))),
      );
    });
    deliveries += events.length;
  }
  /** What wasn't told yet; what the shop does at Stripe makes more of it. */
  async function untold(): Promise<Stripe.Event[]> {
    const events = (await eventsAt(stripe)).filter(({ id }) => !told.has(id));
    for (const { id } of events) told.add(id);
    return events;
  }
  async function atRest(): Promise<void> {
    const left = await untilNothing(CONVERGENCE, () => unfinished(stack));
    broken.add("events that were never worked off", left.total);
  }
  async function tellOnce(): Promise<void> {
    for (let events = await untold(); events.length > 0; events = await untold()) {
      await tell(events, 1);
      await atRest();
    }
  }
  /** Half of their times, shuffled; what comes of it all of them. */
  async function tellOften(events: readonly Stripe.Event[], wanted: number) {
    const often = Array.from({ length: times / 2 }, () => events).flat();
    await Promise.all([
      kills.run(wanted),
      tell(shuffle(random, often), AT_ONCE, (share) => kills.keepPace(share)),
    ]);
    await atRest();
    for (let events = await untold(); events.length > 0; events = await untold()) {
      await tell(shuffle(random, Array.from({ length: times }, () => events).flat()), AT_ONCE);
      await atRest();
    }
  }

  const fewer = Math.floor(wanted / 5);
  const acts = [
    { play: playFirst, kills: wanted },
    { play: playLater, kills: wanted },
    { play: payOut, kills: fewer },
    { play: sendBack, kills: fewer },
  ];

  // Nothing but a forged event could write now: the servers do nothing by the clock.
  await worker?.kill();
  const once: Cast = { played: [], payouts: [] };
  await playFirst(once);
  const news = (await eventsAt(stripe)).filter(({ id }) => !told.has(id));
  const forgeries = await forge(stack, news, broken);
  say(`webhooks: ${forgeries} forged events; broken: ${broken}`);
  // The servers take what is told while it comes up.
  await Promise.all([worker?.start(), tellOnce()]);
  for (const { play } of acts.slice(1)) {
    await play(once);
    await tellOnce();
  }
  say(`webhooks: ${deliveries} events told once; broken: ${broken}`);

  const twins: Cast = { played: [], payouts: [] };
  let earlier: Stripe.Event[] = [];
  for (const act of acts) {
    await act.play(twins);
    const later = await untold();
    await tellOften([...earlier, ...later], act.kills);
    earlier = later;
  }
  await tellOften(earlier, 0);
  say(`webhooks: ${deliveries} deliveries; broken: ${broken}`);

  for (const [index, name] of stories.entries()) {
    const [one, twin] = [once.played[index], twins.played[index]];
    if (!one || !twin) continue;
    const [expected, ended] = [await endStateOf(stack, one), await endStateOf(stack, twin)];
    for (const [what, state] of expected) {
      if (ended.get(what) === state) continue;
      broken.add(`${what} that differs`);
      say(`webhooks: ${name}: ${what}: once ${state}, twins ${ended.get(what)}`);
    }
  }
  for (const { payouts } of [once, twins])
    broken.add(
      "payouts that don't stand as at the bank",
      Number((await payoutsOf(stack, payouts)) !== BANKED),
    );
  const still = await untilNothing(CONVERGENCE, () => brokenPromises(stack));
  broken.addAll(still.broken);
  await takeDeliveriesUp(stack);
  say(`webhooks: ${stories.length} stories; broken: ${broken}`);
  return {
    violations: broken.total,
    broken: broken.byKind,
    rounds: stories.length,
    deliveries,
    forgeries,
    kills: kills.byPart,
    ...still.facts,
  };
}

/** What is still to be done about what was told. */
async function unfinished({ database }: ChaosStack): Promise<{ total: number }> {
  const { rows } = await database.raw(
    `SELECT (SELECT count(*) FROM stripe_event WHERE processed_at IS NULL)
          + (SELECT count(*) FROM order_payment WHERE state <> 'awaiting' AND settled_at IS NULL) AS left`,
  );
  return { total: Number(rows[0].left) };
}

/** Here events are told by the test alone. A fault lasts a thousand calls. */
async function dropDeliveries({ sandbox }: ChaosStack): Promise<void> {
  const fault = JSON.stringify({ target: "webhook", drop: true, calls: 1000 });
  for (let thousand = 0; thousand < 5; thousand++)
    await fetch(`${sandbox}/_sandbox/faults`, { method: "POST", body: fault });
}

async function takeDeliveriesUp({ sandbox }: ChaosStack): Promise<void> {
  await fetch(`${sandbox}/_sandbox/faults`, { method: "DELETE" });
}
