/** The styles that stand in every page itself. */
import { createHash } from 'node:crypto';
import core from '../styles/index.css?inline';

export { core };

/** What the policy calls them. */
export const coreHash = `'sha256-${createHash('sha256').update(core).digest('base64')}'`;
