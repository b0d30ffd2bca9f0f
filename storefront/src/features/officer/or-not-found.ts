import "server-only";
import { notFound } from "next/navigation";
import { ApiRefusal } from "@/lib/medusa/api-refusal";

/** The answer, or the page "not found" for an unknown or foreign id. */
export async function orNotFound<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiRefusal && error.isNotFound) notFound();
    throw error;
  }
}
