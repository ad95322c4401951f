package io.stagesign.request;

/** What is wrong with one field of a body. */
record FieldError(String field, String message) {}
