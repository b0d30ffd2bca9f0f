import type { PhotoView } from "@karya/backend/src/contract/catalog";

export type UploadAnswer = { ok: true; photo: PhotoView } | { ok: false; message: string };

export type PhotoUpload = {
  id: number;
  file: File;
  status: "waiting" | "sending" | "failed";
  /** 0 to 1. */
  progress: number;
  /** Why it failed, as a sentence. */
  message: string | null;
  /** False when trying again can't help: it isn't a picture, or it is too large. */
  mayRetry: boolean;
};

type QueueParts = {
  send: (file: File, onProgress: (part: number) => void) => Promise<UploadAnswer>;
  done: (photo: PhotoView) => void;
};

const MAX_BYTES = 15 * 1024 * 1024;

/** Why a file can't be a photo here, or null. The server decides; this saves an upload that it would refuse. */
export function fileProblem(file: Pick<File, "size" | "type">): string | null {
  if (file.type && !file.type.startsWith("image/"))
    return "Berkas ini bukan foto. Pilih JPEG, PNG, atau WebP.";
  if (file.size > MAX_BYTES) return "Foto ini lebih besar dari 15 MB. Kecilkan dahulu, lalu pilih lagi.";
  if (file.size === 0) return "Berkas ini kosong. Pilih foto lain.";
  return null;
}

/** Sends photos one after the other, in the order they were chosen, which is the order they are shown in. */
export class PhotoQueue {
  private uploads: readonly PhotoUpload[] = [];
  private next = 1;
  private busy = false;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly parts: QueueParts) {}

  readonly snapshot = (): readonly PhotoUpload[] => this.uploads;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly add = (files: Iterable<File>): void => {
    const added = [...files].map((file): PhotoUpload => {
      const message = fileProblem(file);
      const status = message ? "failed" : "waiting";
      return { id: this.next++, file, status, progress: 0, message, mayRetry: message === null };
    });
    this.show([...this.uploads, ...added]);
    void this.run();
  };

  readonly retry = (id: number): void => {
    this.update(id, { status: "waiting", progress: 0, message: null });
    void this.run();
  };

  readonly drop = (id: number): void => this.show(this.uploads.filter((upload) => upload.id !== id));

  private async run(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    for (let upload = this.waiting(); upload; upload = this.waiting()) {
      const { id, file } = upload;
      this.update(id, { status: "sending" });
      const answer = await this.parts.send(file, (progress) => this.update(id, { progress }));
      if (answer.ok) {
        this.drop(id);
        this.parts.done(answer.photo);
      } else this.update(id, { status: "failed", message: answer.message });
    }
    this.busy = false;
  }

  private waiting(): PhotoUpload | undefined {
    return this.uploads.find((upload) => upload.status === "waiting");
  }

  private update(id: number, values: Partial<PhotoUpload>): void {
    this.show(this.uploads.map((upload) => (upload.id === id ? { ...upload, ...values } : upload)));
  }

  private show(uploads: readonly PhotoUpload[]): void {
    this.uploads = uploads;
    for (const listener of this.listeners) listener();
  }
}
