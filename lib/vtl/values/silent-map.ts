// The maps of `$context`, which can be read like any other but print nothing. Source: recorded, `"$context.get('identity')"` is `""`.
import { JavaMap } from './value.ts';

export class SilentMap extends JavaMap {}
