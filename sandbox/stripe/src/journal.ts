import {
  closeSync,
  fdatasyncSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";

/**
 * A file of JSON lines, one per transaction. A line is on the disk before `append` returns, so a kill at any
 * moment loses at most a transaction nobody was told about; its half-written line is left out at the next start.
 */
export class Journal {
  private readonly path: string;
  private file: number | null = null;
  private length = 0;

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
    this.path = join(folder, "journal.jsonl");
  }

  /** The whole lines, oldest first. */
  read(): string[] {
    try {
      return readFileSync(this.path, "utf8").split("\n").slice(0, -1);
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
      throw error;
    }
  }

  /** Replaces the file by these lines in one rename and opens it for appending. */
  restart(lines: string[]): void {
    this.close();
    const fresh = `${this.path}.new`;
    const file = openSync(fresh, "w");
    this.length = 0;
    for (const line of lines) this.length += writeAll(file, Buffer.from(`${line}\n`), this.length);
    fsyncSync(file);
    renameSync(fresh, this.path);
    const folder = openSync(this.folder, "r");
    fsyncSync(folder);
    closeSync(folder);
    this.file = file;
  }

  append(line: string): void {
    if (this.file === null) throw new Error("The journal is closed.");
    try {
      const written = writeAll(this.file, Buffer.from(`${line}\n`), this.length);
      fdatasyncSync(this.file);
      this.length += written;
    } catch (error) {
      // A disk that is full may have taken half a line, which would spoil the next one.
      ftruncateSync(this.file, this.length);
      throw error;
    }
  }

  close(): void {
    if (this.file !== null) closeSync(this.file);
    this.file = null;
  }
}

function writeAll(file: number, bytes: Buffer, position: number): number {
  let done = 0;
  while (done < bytes.length) done += writeSync(file, bytes, done, bytes.length - done, position + done);
  return bytes.length;
}
