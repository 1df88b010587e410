// What `contentHandling` of an integration or an integration response can be.
// Source: API Gateway Developer Guide, "Content type conversions in API Gateway".

/** The first encodes binary payloads as base64, the second decodes the base64 of text payloads. Absent, the media types decide. */
export const CONTENT_HANDLINGS = ['CONVERT_TO_TEXT', 'CONVERT_TO_BINARY'] as const;

export type ContentHandling = (typeof CONTENT_HANDLINGS)[number];
