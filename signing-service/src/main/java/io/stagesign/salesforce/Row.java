package io.stagesign.salesforce;

import com.sforce.ws.bind.XmlObject;
import io.stagesign.org.RecordId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A row of a query: WSC gives every value as text, and parents and children as trees. */
record Row(XmlObject object) {
    /** Returns a value, absent when it is null in the org or its parent is not there. */
    @Nullable String find(String... path) {
        XmlObject at = object;
        for (int step = 0; step < path.length - 1; step++) {
            at = at.getChild(path[step]);
            if (at == null) {
                return null;
            }
        }
        Object value = at.getField(path[path.length - 1]);
        return value == null ? null : value.toString();
    }

    /** Returns a value of a parent under a name that somebody typed: Salesforce answers with its own capitals. */
    @Nullable String findInAnyCase(String parent, String name) {
        XmlObject at = child(parent);
        if (at == null) {
            return null;
        }
        Iterator<XmlObject> fields = at.getChildren();
        while (fields.hasNext()) {
            XmlObject field = fields.next();
            if (field.getName().getLocalPart().equalsIgnoreCase(name)) {
                return field.getValue() == null ? null : field.getValue().toString();
            }
        }
        return null;
    }

    String text(String... path) {
        String value = find(path);
        if (value == null) {
            throw SalesforceFailures.unclear();
        }
        return value;
    }

    RecordId id(String... path) {
        String value = text(path);
        if (!RecordId.isValid(value)) {
            throw SalesforceFailures.unclear();
        }
        return new RecordId(value);
    }

    long number(String... path) {
        return (long) Double.parseDouble(text(path));
    }

    boolean isTrue(String... path) {
        return Boolean.parseBoolean(find(path));
    }

    /** Returns a moment, absent when it is null in the org or was not asked for. */
    @Nullable Instant findInstant(String... path) {
        String value = find(path);
        return value == null ? null : OffsetDateTime.parse(value).toInstant();
    }

    Instant instant(String... path) {
        return OffsetDateTime.parse(text(path)).toInstant();
    }

    /** Returns a parent or the children of a relationship, absent when there is none. */
    @Nullable XmlObject child(String relationship) {
        XmlObject child = object.getChild(relationship);
        return child == null || !child.hasChildren() ? null : child;
    }
}
