/**
 * The media type of every SCIM answer. It goes without `charset`: the registration defines no parameter, JSON is UTF-8 between
 * systems, and there are clients that compare the whole text.
 * @see RFC 7644 §8.1, RFC 8259 §8.1 and §11
 */
export const mediaType = 'application/scim+json';
