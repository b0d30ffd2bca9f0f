import { startTransition, type FormEvent } from "react";

/**
 * Runs a form's action without React's reset afterwards, which would put radios and selects back to how the page
 * began. Give the form its `action` too, so that it still works before the script is there.
 */
export function submitKeeping(action: (form: FormData) => void) {
  return (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => action(form));
  };
}
