#!/usr/bin/env node
/**
 * Starts the system's Firefox for Playwright's channel `moz-firefox`, which speaks WebDriver BiDi.
 *
 *     Playwright ── WebSocket ── this ── WebSocket ── Firefox
 *
 * Playwright 1.65 sends `emulation.setMediaFeaturesOverride` with every page, which Firefox ESR 153 does not know, and gives up.
 * That one command is answered here; everything else passes through as it is.
 */
const { spawn } = require("node:child_process");
const net = require("node:net");

const unknown = /"method":"emulation\.setMediaFeaturesOverride"/;
/** Frames of that command are short; longer ones are not looked into. */
const longestAnswered = 4000;

const firefox = spawn(process.env.DATELINE_FIREFOX ?? "/usr/bin/firefox-esr", process.argv.slice(2), {
  stdio: ["inherit", "inherit", "pipe"],
});
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => firefox.kill("SIGTERM"));
firefox.on("exit", (code) => process.exit(code ?? 0));

let said = "";
firefox.stderr.on("data", (bytes) => {
  said += bytes;
  for (let end = said.indexOf("\n"); end >= 0; end = said.indexOf("\n")) {
    const line = said.slice(0, end);
    said = said.slice(end + 1);
    const address = /WebDriver BiDi listening on ws:\/\/([\d.]+):(\d+)/.exec(line);
    if (address?.[1] === undefined) process.stderr.write(`${line}\n`);
    else stand(address[1], Number(address[2]));
  }
});

/**
 * Listen in Firefox's stead, and tell Playwright where.
 * @param {string} host
 * @param {number} port
 */
function stand(host, port) {
  const server = net.createServer((client) => pass(client, net.connect(port, host), `${host}:${port}`));
  server.listen(0, "127.0.0.1", () => {
    const { port: stood } = /** @type {import("node:net").AddressInfo} */ (server.address());
    process.stderr.write(`WebDriver BiDi listening on ws://127.0.0.1:${stood}\n`);
  });
}

/**
 * Pass on what each side says, the client's frame by frame.
 * @param {import("node:net").Socket} client
 * @param {import("node:net").Socket} browser
 * @param {string} host
 */
function pass(client, browser, host) {
  const close = () => {
    client.destroy();
    browser.destroy();
  };
  for (const side of [client, browser]) {
    side.on("error", close);
    side.on("close", close);
  }
  browser.on("data", (bytes) => client.write(bytes));
  let isOpen = false;
  /** @type {Buffer} */
  let waiting = Buffer.alloc(0);
  client.on("data", (bytes) => {
    waiting = Buffer.concat([waiting, bytes]);
    if (!isOpen) {
      const end = waiting.indexOf("\r\n\r\n");
      if (end < 0) return;
      browser.write(greeting(waiting.subarray(0, end + 4).toString("latin1"), host), "latin1");
      waiting = waiting.subarray(end + 4);
      isOpen = true;
    }
    for (let frame = readFrame(waiting); frame !== null; frame = readFrame(waiting)) {
      waiting = waiting.subarray(frame.whole.length);
      const answer = answerTo(frame);
      if (answer === null) browser.write(frame.whole);
      else client.write(answer);
    }
  });
}

/**
 * The opening request as Firefox wants it: under its own name, and without compression, so that frames can be read.
 * @param {string} head
 * @param {string} host
 */
function greeting(head, host) {
  return head.replace(/^Host:.*$/im, `Host: ${host}`).replace(/^Sec-WebSocket-Extensions:.*\r\n/im, "");
}

/**
 * The first frame of some bytes (RFC 6455, 5.2), masked as clients send them; null while it is not all there.
 * @param {Buffer} bytes
 */
function readFrame(bytes) {
  if (bytes.length < 2) return null;
  let length = bytes.readUInt8(1) & 127;
  let at = 2;
  if (length === 126) {
    if (bytes.length < 4) return null;
    length = bytes.readUInt16BE(2);
    at = 4;
  } else if (length === 127) {
    if (bytes.length < 10) return null;
    length = Number(bytes.readBigUInt64BE(2));
    at = 10;
  }
  if (bytes.length < at + 4 + length) return null;
  return { whole: bytes.subarray(0, at + 4 + length), mask: bytes.subarray(at, at + 4), from: at + 4 };
}

/**
 * What Playwright is to be told in place of Firefox's answer; null for all that passes through.
 * @param {{ whole: Buffer, mask: Buffer, from: number }} frame
 */
function answerTo({ whole, mask, from }) {
  const head = whole.readUInt8(0);
  const isWholeText = (head & 15) === 1 && (head & 128) !== 0;
  if (!isWholeText || whole.length > longestAnswered) return null;
  const text = Buffer.from(whole.subarray(from).map((byte, at) => byte ^ mask.readUInt8(at & 3))).toString();
  if (!unknown.test(text)) return null;
  const answer = Buffer.from(JSON.stringify({ type: "success", id: JSON.parse(text).id, result: {} }));
  return Buffer.concat([Buffer.from([129, answer.length]), answer]); // always shorter than 126 bytes
}
