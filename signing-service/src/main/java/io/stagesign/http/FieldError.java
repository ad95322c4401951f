package io.stagesign.http;

/** What is wrong with one field of a body. */
public record FieldError(String field, String message) {}
