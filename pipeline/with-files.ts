/** A JSON object that tells of `files`; null for anything else: what another program left there, or a torn disk, is as good as nothing. */
export const withFiles = <Told extends Readonly<{ files: unknown }>>(bytes: Uint8Array): Told | null => {
  try {
    const told: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return hasFiles(told) ? (told as Told) : null;
  } catch {
    return null;
  }
};

const hasFiles = (told: unknown): boolean =>
  typeof told === "object" && told !== null && "files" in told && typeof told.files === "object" && told.files !== null;
