package io.stagesign.emulator.account.document;

/**
 * A field that the author put into a document.
 *
 * @param role id or name of the recipient
 * @param name of the field, may be empty
 * @param optional whether the recipient may leave it out
 * @param value what stands in it at first, may be empty
 */
record ExtractedField(String role, FieldKind kind, String name, boolean optional, Place place, String value) {}
