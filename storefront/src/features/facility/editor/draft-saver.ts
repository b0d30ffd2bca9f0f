import type { PhotoView } from "@karya/backend/src/contract/catalog";
import type { ListingContent } from "@karya/backend/src/contract/facility-portal";
import type { DraftBackup } from "./draft-backup";

type Problems = Readonly<Record<string, string>>;

/** What the server holds of a draft. */
export type ServerDraft = {
  versionId: string;
  content: ListingContent;
  photos: PhotoView[];
  revision: number;
  problems: Problems;
};

export type SaveAnswer =
  | { ok: true; revision: number; problems: Problems }
  | { ok: false; conflict: boolean; message: string; fields: Problems };

export type DraftSnapshot = {
  content: ListingContent;
  /** Every picture known here, also those not saved in the text yet. */
  photos: PhotoView[];
  status: "saved" | "dirty" | "saving" | "failed" | "conflict";
  /** Milliseconds since 1970, or null before the first save of this visit. */
  savedAt: number | null;
  /** Why saving failed. */
  message: string | null;
  /** What stands in the way of submitting, as of the last save. */
  problems: Problems;
  /** What the last save was refused for. */
  refused: Problems;
  /** What was typed here before another text was loaded over it. */
  setAside: ListingContent | null;
};

type SaverParts = {
  send: (content: ListingContent, revision: number) => Promise<SaveAnswer>;
  keep: (backup: DraftBackup) => void;
  forget: () => void;
  now: () => number;
  delayMs: number;
  retryMs: number;
};

/**
 * Saves a draft by itself, one request at a time, the newest text last. Until the server has a text, it is kept on the
 * device. A conflict stops it: the person decides which text to keep.
 */
export class DraftSaver {
  private state: DraftSnapshot;
  private saved: ListingContent;
  private revision: number;
  private readonly versionId: string;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<boolean> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    draft: ServerDraft,
    private readonly parts: SaverParts,
  ) {
    this.versionId = draft.versionId;
    this.revision = draft.revision;
    this.saved = draft.content;
    this.state = {
      content: draft.content,
      photos: draft.photos,
      status: "saved",
      savedAt: null,
      message: null,
      problems: draft.problems,
      refused: {},
      setAside: null,
    };
  }

  readonly snapshot = (): DraftSnapshot => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The one way to change the text. */
  readonly change = (update: (content: ListingContent) => ListingContent): void => {
    const content = update(this.state.content);
    if (content === this.state.content) return;
    const status = this.state.status === "conflict" ? "conflict" : "dirty";
    this.show({ content, status });
    this.backUp();
    if (status === "dirty") this.schedule(this.parts.delayMs);
  };

  readonly addPhoto = (photo: PhotoView): void => {
    const others = this.state.photos.filter(({ id }) => id !== photo.id);
    this.show({ photos: [...others, photo] });
  };

  /** Saves now. True when the server has everything. */
  readonly flush = (): Promise<boolean> => {
    clearTimeout(this.timer);
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
    return this.running;
  };

  /** Takes up what an earlier visit left on this device. */
  readonly restore = (backup: DraftBackup): void => {
    for (const photo of backup.photos) this.addPhoto(photo);
    this.change(() => backup.content);
  };

  /** Ends a conflict in favour of the text here: it is saved over what the server holds. */
  readonly keepMine = (server: ServerDraft): Promise<boolean> => {
    this.meet(server);
    this.show({ status: "dirty", message: null });
    return this.flush();
  };

  /** Ends a conflict in favour of the server's text; the one here is set aside. */
  readonly takeTheirs = (server: ServerDraft): void => {
    const setAside = this.state.content;
    this.meet(server);
    this.parts.forget();
    this.show({ content: server.content, status: "saved", message: null, refused: {}, setAside });
  };

  readonly bringBack = (): void => {
    const { setAside } = this.state;
    this.show({ setAside: null });
    if (setAside) this.change(() => setAside);
  };

  readonly stop = (): void => clearTimeout(this.timer);

  private async run(): Promise<boolean> {
    if (this.state.status === "conflict") return false;
    while (this.state.content !== this.saved) {
      const sending = this.state.content;
      this.show({ status: "saving" });
      const answer = await this.parts.send(sending, this.revision);
      if (!answer.ok) return this.fail(answer);
      this.revision = answer.revision;
      this.saved = sending;
      this.show({ problems: answer.problems, savedAt: this.parts.now(), refused: {} });
    }
    this.parts.forget();
    this.show({ status: "saved", message: null });
    return true;
  }

  private fail(answer: Extract<SaveAnswer, { ok: false }>): false {
    const status = answer.conflict ? "conflict" : "failed";
    this.show({ status, message: answer.message, refused: answer.fields });
    // A text that was refused stays refused until it is changed; a lost connection comes back by itself.
    if (status === "failed" && Object.keys(answer.fields).length === 0) this.schedule(this.parts.retryMs);
    return false;
  }

  private meet(server: ServerDraft): void {
    this.revision = server.revision;
    this.saved = server.content;
    for (const photo of server.photos) this.addPhoto(photo);
    this.show({ problems: server.problems });
  }

  private schedule(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private backUp(): void {
    const { content, photos } = this.state;
    const { versionId, revision } = this;
    this.parts.keep({ versionId, revision, at: this.parts.now(), content, photos });
  }

  private show(values: Partial<DraftSnapshot>): void {
    this.state = { ...this.state, ...values };
    for (const listener of this.listeners) listener();
  }
}
