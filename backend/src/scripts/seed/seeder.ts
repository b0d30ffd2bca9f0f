import type { SeedQuestions, ToSeeder } from "./messages";

/** The process that started this one and holds the data: asked over the channel between parent and child. */
export type Seeder = {
  ask<Q extends keyof SeedQuestions>(
    question: Q,
    ask: SeedQuestions[Q]["ask"],
  ): Promise<SeedQuestions[Q]["answer"]>;
  say(progress: string): void;
};

/** @throws Error when this process was not started by the seed's loader. */
export function connectSeeder(): Seeder {
  if (!process.send) throw new Error("This script is run by the seed's loader: npm run seed.");
  // Without it there is nobody to ask any more, and nobody who would end this process.
  process.once("disconnect", () => process.exit(1));
  const send = (message: ToSeeder) => process.send?.(message);
  return {
    ask: (question, ask) =>
      new Promise((resolve) => {
        process.once("message", resolve);
        // The pair is right by this function's type; the union can't see it.
        send({ question, ask } as ToSeeder);
      }),
    say: (progress) => send({ progress }),
  };
}
