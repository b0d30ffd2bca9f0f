/** Rows of a plain CSV text as records by its header. Values carry no commas, quotes or line breaks. */
export function parseCsv(text: string): Record<string, string>[] {
  const [header = "", ...lines] = text.trim().split(/\r?\n/);
  const names = header.split(",");
  return lines.map((line, index) => {
    const values = line.split(",");
    if (values.length !== names.length) {
      throw new Error(`Line ${index + 2} has ${values.length} values; the header names ${names.length}.`);
    }
    return Object.fromEntries(names.map((name, column) => [name, values[column] ?? ""]));
  });
}
