/**
 * The digest of a refusal for having asked too often. Of an error on the server, Next tells a page's error screen
 * nothing else.
 */
export const TOO_MANY_DIGEST = "too-many-requests";
