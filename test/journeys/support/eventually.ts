/** How long something may take until it is there, and how often it is looked at, in milliseconds. */
const PATIENCE = 15_000;
const INTERVAL = 40;

/** Waits until the expectations hold; the last failure stands when they never do. */
export async function eventually(expectation: () => Promise<void>): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      await expectation();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, INTERVAL));
    }
  }
}
