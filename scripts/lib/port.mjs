/** The port of the development server. */

const DEFAULT_PORT = 3000;

/**
 * @param {string | undefined} text the environment variable PORT
 * @returns {number}
 * @throws {RangeError} with what to do, in Chinese, if it is no port
 */
export function readPort(text) {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new RangeError(`PORT=${text} 不是端口号。请用 1 到 65535 之间的数字，例如 PORT=3100 npm start`);
}
