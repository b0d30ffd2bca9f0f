/** Loaded into a server before its own code: on SIGUSR2 it collects its garbage, so that what it holds is what it keeps. */
process.on("SIGUSR2", () => globalThis.gc());
