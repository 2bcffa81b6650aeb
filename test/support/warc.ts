/** A record of a web archive. */
export const record = (headers: Record<string, string>, block: Uint8Array): Uint8Array => {
  const lines = Object.entries({ ...headers, "Content-Length": String(block.length) }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${lines.join("")}\r\n`), block, Buffer.from("\r\n\r\n")]);
};

/** What a server answered, as its record. */
export const answer = (nr: number, type: string, body: Uint8Array, status = 200): Uint8Array =>
  record(
    {
      ...{ "WARC-Type": "response", "WARC-Target-URI": `https://a.example/${nr}`, "WARC-Date": "2026-01-02T03:04:05Z" },
      ...{
        "WARC-Record-ID": `<urn:uuid:0000000${nr}-0000-0000-0000-000000000000>`,
        "Content-Type": "application/http; msgtype=response",
      },
    },
    Buffer.concat([Buffer.from(`HTTP/1.1 ${status} X\r\nContent-Type: ${type}\r\n\r\n`), body]),
  );
