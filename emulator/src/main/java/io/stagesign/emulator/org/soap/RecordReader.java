package io.stagesign.emulator.org.soap;

import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.schema.Field;
import io.stagesign.emulator.org.schema.FieldType;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.store.Blob;
import io.stagesign.emulator.org.store.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Turns an sObject element of a request into a row: its type first, then fields to null, then fields. */
final class RecordReader {
    private final Org org;

    RecordReader(Org org) {
        this.org = org;
    }

    Row row(SoapElement element) {
        SObjectType type = org.schema().require(element.textOf("type"));
        Row row = new Row(type);
        boolean typed = false;
        for (SoapElement field : element.children()) {
            // The first "type" is the object's name; a later one may be a field of that name.
            boolean isType = !typed && field.name().equals("type");
            typed |= isType;
            if (field.name().equals("fieldsToNull")) {
                row.set(field.text(), null);
            } else if (!isType && !field.isNil()) {
                row.set(field.name(), value(type, field));
            }
        }
        return row;
    }

    private @Nullable Object value(SObjectType type, SoapElement element) {
        if (element.content() != null) {
            return element.content();
        }
        if (element.first("type").isPresent()) {
            return row(element);
        }
        Field field = type.find(element.name());
        return field != null && field.type() == FieldType.BASE64 ? decoded(element.text()) : element.text();
    }

    private Blob decoded(String text) {
        try {
            return org.blobs()
                    .keep(new ByteArrayInputStream(Base64.getMimeDecoder().decode(text)));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
