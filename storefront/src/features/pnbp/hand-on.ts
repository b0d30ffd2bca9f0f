import "server-only";
import { ApiRefusal } from "@/lib/medusa/api-refusal";

const kept = ["content-type", "content-disposition", "content-length", "x-content-type-options"];

/** Hands a file of the backend on to the browser; a refusal becomes a plain sentence. */
export async function handOn(file: Promise<Response>): Promise<Response> {
  try {
    const answer = await file;
    const headers = new Headers({ "cache-control": "private, no-store" });
    for (const name of kept) {
      const value = answer.headers.get(name);
      if (value) headers.set(name, value);
    }
    return new Response(answer.body, { headers });
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    return new Response(error.message, {
      status: error.status,
      headers: { "content-type": "text/plain; charset=utf-8" },
    });
  }
}
