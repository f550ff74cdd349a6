/** The port of the development server. */
import { parseNumber } from 'office-addin-cli';

const DEFAULT_PORT = '3000';

/**
 * @param {string | undefined} value the environment variable PORT
 * @returns {number}
 * @throws {Error} with advice in Chinese if it is not a port
 */
export function readPort(value) {
  const text = value || DEFAULT_PORT;
  const message = `PORT=${text} 不是端口号。请用 1 到 65535 之间的数字，例如 PORT=3100 npm start`;
  const port = parseNumber(text, message);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(message);
}
