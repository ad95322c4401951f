package io.stagesign.emulator.org.dml;

import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.schema.Schema;
import io.stagesign.emulator.org.store.Store;
import java.util.Map;

/** The rules of the platform by the object that they are for. */
final class ObjectRules {
    private static final ObjectRule NONE = new ObjectRule() {};

    private final Map<String, ObjectRule> rules;

    ObjectRules(Schema schema, Store store, Saving saving) {
        ObjectRule names = new PersonNameRule();
        this.rules = Map.of(
                "Contact", names,
                "User", names,
                "Opportunity", new OpportunityRule(store, saving),
                "OpportunityContactRole", new ContactRoleRule(schema, store),
                "Attachment", new AttachmentRule(),
                "ContentVersion", new ContentVersionRule(schema, store, saving),
                "ContentDocument", new ContentDocumentRule(store),
                "ContentDocumentLink", new ContentDocumentLinkRule(schema, store));
    }

    void beforeSave(Change change, Access access) {
        rules.getOrDefault(change.type().name(), NONE).beforeSave(change, access);
    }

    void afterSave(Change change, Access access) {
        rules.getOrDefault(change.type().name(), NONE).afterSave(change, access);
    }
}
