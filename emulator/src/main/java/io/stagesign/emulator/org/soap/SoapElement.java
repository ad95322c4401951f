package io.stagesign.emulator.org.soap;

import io.stagesign.emulator.org.store.Blob;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One element of a request: a name with text, with a file's content, or with further elements. */
final class SoapElement {
    private final String name;
    private final boolean nil;
    private final List<SoapElement> children = new ArrayList<>();
    private String text = "";
    private @Nullable Blob content;

    SoapElement(String name, boolean nil) {
        this.name = name;
        this.nil = nil;
    }

    String name() {
        return name;
    }

    boolean isNil() {
        return nil;
    }

    String text() {
        return text;
    }

    @Nullable Blob content() {
        return content;
    }

    List<SoapElement> children() {
        return children;
    }

    void text(String read) {
        text = read;
    }

    void content(Blob read) {
        content = read;
    }

    List<SoapElement> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    Optional<SoapElement> first(String childName) {
        return all(childName).stream().findFirst();
    }

    /** Returns the text of the child, empty when there is no such child. */
    String textOf(String childName) {
        return first(childName).map(SoapElement::text).orElse("");
    }

    List<String> textsOf(String childName) {
        return all(childName).stream().map(SoapElement::text).toList();
    }
}
