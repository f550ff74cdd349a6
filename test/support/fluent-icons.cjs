/**
 * In place of `@fluentui/react-icons`, from which Fluent's components take a few icons and which loads thousands: icons that draw
 * nothing. The pane's own icons are modules of their own.
 */
const Icon = () => null;
const known = { bundleIcon: () => Icon, iconFilledClassName: 'filled', iconRegularClassName: 'regular' };
module.exports = new Proxy(known, { get: (_, name) => known[name] ?? Icon });
