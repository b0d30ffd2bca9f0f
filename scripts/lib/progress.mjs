/** Runs a step and shows what is going on: a line when it starts, a clock on a terminal, a line when it ends. */
export async function step(title, work) {
  const started = Date.now();
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
  const live = process.stdout.isTTY;
  process.stdout.write(live ? `  … ${title}` : `  … ${title}\n`);
  const say = (text) => process.stdout.write(live ? `\r\x1b[2K  … ${text}` : `    ${text}\n`);
  const clock = live && setInterval(() => process.stdout.write(`\r\x1b[2K  … ${title} (${seconds()})`), 1000);
  try {
    const result = await work((text) => say(`${title}: ${text}`));
    process.stdout.write(`${live ? "\r\x1b[2K" : ""}  ✓ ${title} (${seconds()})\n`);
    return result;
  } catch (error) {
    process.stdout.write(`${live ? "\r\x1b[2K" : ""}  ✗ ${title} (${seconds()})\n`);
    throw error;
  } finally {
    if (clock) clearInterval(clock);
  }
}
