import { connect } from "node:net";

/** What a server answers to these bytes, until it ends the connection; a browser could not send most of them. */
export function rawRequest(
  url: string,
  bytes: string,
): Promise<{ status: number; headers: Headers; body: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((done, failed) => {
    const socket = connect(Number(port), hostname);
    let heard = "";
    socket.setEncoding("utf8").on("data", (piece: string) => (heard += piece));
    socket.on("error", failed).on("close", () => {
      const [head, ...rest] = heard.split("\r\n\r\n");
      const [first, ...lines] = head.split("\r\n");
      const headers = new Headers();
      for (const line of lines)
        headers.append(line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2));
      done({ status: Number(first.split(" ")[1]), headers, body: rest.join("\r\n\r\n") });
    });
    socket.write(bytes);
  });
}
