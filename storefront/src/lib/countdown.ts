/** Time left in words that stay short: "1 hari 3 jam", "2 jam 05 menit", "4 menit 09 detik"; null when it is over. */
export function countdownWords(msLeft: number): string | null {
  if (msLeft <= 0) return null;
  const seconds = Math.floor(msLeft / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  const two = (n: number) => String(n).padStart(2, "0");
  if (days > 0) return `${days} hari ${hours % 24} jam`;
  if (hours > 0) return `${hours} jam ${two(minutes % 60)} menit`;
  return `${minutes} menit ${two(seconds % 60)} detik`;
}
