import { setPriority } from "node:os";
import { parseArgs } from "node:util";
import { generateFacilities } from "./generate-facilities.js";
import { generateListings } from "./generate.js";
import { isLoaded } from "./is-loaded.js";
import { toListing } from "./listing.js";
import { inLoadingOrder } from "./loading-order.js";
import { rasterise } from "./pictures/rasterise.js";
import { pictureSpec } from "./picture-spec.js";
import { readData } from "./read-data.js";
import { type Answers, runInBackend } from "./run-in-backend.js";
import { type LoadTest, toWorld } from "./world.js";

/** Listings written at once: publishing is fastest at some fifty. */
const BATCH = 50;

/**
 * Before Medusa links so many variants with their prices, it looks for one that is linked already. PostgreSQL expects to
 * meet one soon and reads all there are, which takes longer with each batch. Elsewhere than on the embedded server a
 * pooler may stand between, which refuses such options.
 */
const LOOK_UP = { PGOPTIONS: "-c enable_seqscan=off -c enable_indexscan=off" };

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    products: { type: "string" },
    facilities: { type: "string" },
    "from-source": { type: "boolean", default: false },
  },
});

async function main() {
  const [phase = "load"] = positionals;
  if (phase !== "load" && phase !== "pictures")
    throw new Error(`There is no phase "${phase}": load or pictures.`);
  // Pictures are drawn behind the running shop, which goes first.
  if (phase === "pictures") setPriority(19);
  const answers = await prepare();
  const database = process.env["DATABASE_URL"];
  if (phase === "load" && database && (await isLoaded(database, (await answers.world(undefined)).version))) {
    return console.log("Nothing to load: all of it is there");
  }
  const fromSource = values["from-source"];
  if (phase === "pictures") return runInBackend("draw-pictures", answers, { fromSource });
  const env = process.env["EMBEDDED_DATABASE"] ? LOOK_UP : {};
  await runInBackend("load-seed", answers, { fromSource, env });
}

async function prepare(): Promise<Answers> {
  const data = readData();
  const load = loadTest();
  const extra = load ? await generateFacilities(data.facilities, load.facilities) : [];
  const places = [...data.facilities, ...extra].map(({ handle }) => handle);
  const listings = (function* () {
    yield* inLoadingOrder(data.products).map(toListing);
    if (load) yield* generateListings(data.products, places, load.products);
  })();
  return {
    world: async () => toWorld(data, extra, load, new Date()),
    listings: async () => nextOf(listings, BATCH),
    draw: async (drawing) => rasterise(pictureSpec.parse(drawing)),
  };
}

function nextOf<T>(values: Iterator<T>, count: number): T[] {
  const next: T[] = [];
  while (next.length < count) {
    const { done, value } = values.next();
    if (done) break;
    next.push(value);
  }
  return next;
}

/** `--products 100000 --facilities 627`: how many made-up products on top of the data, over how many facilities. */
function loadTest(): LoadTest | null {
  if (!values.products && !values.facilities) return null;
  const count = (name: "products" | "facilities", otherwise: number) => {
    const value = values[name] ?? String(otherwise);
    if (!/^\d{1,7}$/.test(value)) throw new Error(`--${name} is a whole number, not "${value}".`);
    return Number(value);
  };
  return { products: count("products", 0), facilities: count("facilities", 74) };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
