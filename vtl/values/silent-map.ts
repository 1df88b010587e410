// The maps of `$context`, which can be read like any other but print nothing. Source: recorded, `"$context.get('identity')"` is `""`.
import { JavaMap } from './java-map.ts';

export class SilentMap extends JavaMap {}
