/**
 * Replaces `@fluentui/react-icons`, which has thousands of modules and of which Fluent's components use only a few, by
 * icons that draw nothing. The pane's own icons are separate modules.
 */
const Icon = () => null;
const known = { bundleIcon: () => Icon, iconFilledClassName: 'filled', iconRegularClassName: 'regular' };
module.exports = new Proxy(known, { get: (_, name) => known[name] ?? Icon });
