/** A view as the page shows it: `ready` runs when it stands in the document, `end` when it leaves. */
export type Shown = Readonly<{ element: HTMLElement; title: string; ready(): void; end(): void }>;

/** What a view without listeners of its own does. */
export const inert = { ready: () => undefined, end: () => undefined };
