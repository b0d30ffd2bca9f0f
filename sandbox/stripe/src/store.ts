import { Journal } from "./journal.js";
import type { Collections } from "./records.js";

type Name = keyof Collections;
type Data = { [K in Name]: Map<string, Collections[K]> };
/** One journal entry: collection, id, the record or null when it was removed. */
type Change = [Name, string, Collections[Name] | null];

function emptyData(): Data {
  return {
    session: new Map(),
    payment_intent: new Map(),
    charge: new Map(),
    refund: new Map(),
    dispute: new Map(),
    payout: new Map(),
    balance_transaction: new Map(),
    event: new Map(),
    delivery: new Map(),
    answer: new Map(),
    fault: new Map(),
    slow_refunds: new Map(),
  };
}

export type Reader = {
  get<K extends Name>(name: K, id: string): Collections[K] | undefined;
  /** Newest first. */
  all<K extends Name>(name: K): Collections[K][];
};

/** Writes staged until the work has succeeded; reads of single records see them. Records are never mutated. */
export class Transaction implements Reader {
  readonly changes: Change[] = [];
  private readonly staged = new Map<string, Collections[Name] | null>();

  constructor(private readonly data: Data) {}

  get<K extends Name>(name: K, id: string): Collections[K] | undefined {
    const key = `${name}:${id}`;
    // The key carries the collection's name, so what was staged under it is of that collection.
    if (this.staged.has(key)) return (this.staged.get(key) ?? undefined) as Collections[K] | undefined;
    return this.data[name].get(id);
  }

  all<K extends Name>(name: K): Collections[K][] {
    return [...this.data[name].values()].reverse();
  }

  put<K extends Name>(name: K, record: Collections[K]): void {
    this.staged.set(`${name}:${record.id}`, record);
    this.changes.push([name, record.id, record]);
  }

  remove(name: Name, id: string): void {
    this.staged.set(`${name}:${id}`, null);
    this.changes.push([name, id, null]);
  }
}

/** All state: in memory for reading, in the journal for keeps. */
export class Store implements Reader {
  private readonly data = emptyData();
  private readonly listeners: (() => void)[] = [];

  /** @param keep tells which records of an earlier run are still wanted. */
  constructor(
    private readonly journal: Journal,
    keep: (record: Collections[Name]) => boolean = () => true,
  ) {
    for (const line of journal.read()) for (const change of JSON.parse(line) as Change[]) this.apply(change);
    const lines: string[] = [];
    for (const name of Object.keys(this.data) as Name[]) {
      for (const record of this.data[name].values()) {
        if (keep(record)) lines.push(JSON.stringify([[name, record.id, record]]));
        else this.data[name].delete(record.id);
      }
    }
    journal.restart(lines);
  }

  get<K extends Name>(name: K, id: string): Collections[K] | undefined {
    return this.data[name].get(id);
  }

  all<K extends Name>(name: K): Collections[K][] {
    return [...this.data[name].values()].reverse();
  }

  /** All or nothing: work that throws leaves no trace, and what it returns is on the disk. */
  transact<T>(work: (tx: Transaction) => T): T {
    const tx = new Transaction(this.data);
    const result = work(tx);
    if (tx.changes.length > 0) {
      this.journal.append(JSON.stringify(tx.changes));
      for (const change of tx.changes) this.apply(change);
      for (const listener of this.listeners) listener();
    }
    return result;
  }

  onCommit(listener: () => void): void {
    this.listeners.push(listener);
  }

  close(): void {
    this.journal.close();
  }

  private apply([name, id, record]: Change): void {
    const map = this.data[name] as Map<string, Collections[Name]>;
    if (record) map.set(id, record);
    else map.delete(id);
  }
}
