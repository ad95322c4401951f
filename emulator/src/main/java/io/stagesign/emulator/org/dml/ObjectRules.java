package io.stagesign.emulator.org.dml;

import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.schema.SObjectType;
import io.stagesign.emulator.org.schema.SObjectType.Kind;
import io.stagesign.emulator.org.schema.Schema;
import io.stagesign.emulator.org.store.Store;
import java.util.Map;

/** The rules of the platform by the object that they are for. */
final class ObjectRules {
    private static final ObjectRule NONE = new ObjectRule() {};

    private final Map<String, ObjectRule> rules;
    private final ObjectRule settings;

    ObjectRules(Schema schema, Store store, Saving saving) {
        ObjectRule names = new PersonNameRule();
        this.settings = new CustomSettingRule(schema, store);
        this.rules = Map.of(
                "Contact", names,
                "User", names,
                "Opportunity", new OpportunityRule(store, saving, new StageHistory(schema, saving)),
                "OpportunityContactRole", new ContactRoleRule(schema, store),
                "Task", new TaskRule(saving),
                "FeedItem", new FeedItemRule(),
                "Attachment", new AttachmentRule(),
                "ContentVersion", new ContentVersionRule(schema, store, saving),
                "ContentDocument", new ContentDocumentRule(store),
                "ContentDocumentLink", new ContentDocumentLinkRule(schema, store));
    }

    void beforeSave(Change change, Access access) {
        of(change.type()).beforeSave(change, access);
    }

    void afterSave(Change change, Access access) {
        of(change.type()).afterSave(change, access);
    }

    private ObjectRule of(SObjectType type) {
        return type.kind() == Kind.CUSTOM_SETTING ? settings : rules.getOrDefault(type.name(), NONE);
    }
}
