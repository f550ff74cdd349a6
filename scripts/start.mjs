/**
 * `npm start`: the workbench on https://localhost:3000/workbench.html (PORT changes it), and the page for files beside it,
 * without Excel or internet.
 */
const BUNDLE_NAMES = { taskpane: '任务窗格', workbench: '试用台', webpage: '校验网页' };

/** A problem that the user can solve; it is shown without a stack trace. */
class StartProblem extends Error {}

try {
  await start();
} catch (error) {
  if (!(error instanceof StartProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function start() {
  const { buildStale, readPort, startServer, WORKBENCH_MOUNTS } = await loadModules();
  const port = wantedPort(readPort);
  // The server starts before the build, so that a port in use is reported at once.
  const server = await listen(startServer, port, WORKBENCH_MOUNTS);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit());
  try {
    await buildStale(['taskpane', 'workbench', 'webpage'], (name) =>
      console.log(`正在生成${BUNDLE_NAMES[name]}……`),
    );
  } catch (error) {
    await server.close();
    throw new StartProblem(`生成失败，试用台没有启动。\n${error.message}`);
  }
  console.log(`校验网页 ${server.url}/webpage.html`);
  console.log(`就绪 ${server.url}/workbench.html`);
}

function wantedPort(readPort) {
  try {
    return readPort(process.env.PORT);
  } catch (error) {
    throw new StartProblem(error.message);
  }
}

/** Loaded dynamically, because dependencies may not be installed yet. */
async function loadModules() {
  try {
    const modules = await Promise.all([
      import('./lib/build-stale.mjs'),
      import('./lib/https-server.mjs'),
      import('./lib/port.mjs'),
      import('./lib/workbench-mounts.mjs'),
      import('webpack'),
    ]);
    return Object.assign({}, ...modules);
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new StartProblem('还没有安装依赖。请先在项目目录运行 npm ci，再运行 npm start。');
  }
}

async function listen(startServer, port, mounts) {
  try {
    return await startServer({ port, mounts });
  } catch (error) {
    if (error.code === 'EADDRINUSE') {
      throw new StartProblem(
        `端口 ${port} 已被占用。请关闭占用它的程序，或换一个端口，例如 PORT=${port + 100} npm start`,
      );
    }
    if (error.code === 'EACCES')
      throw new StartProblem(`没有权限使用端口 ${port}。请换一个 1024 以上的端口，例如 PORT=3100 npm start`);
    throw error;
  }
}
