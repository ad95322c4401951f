package io.stagesign.emulator.org.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.emulator.org.schema.PermissionSet.Right;
import io.stagesign.emulator.org.schema.SObjectType.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTests {
    private final ForceApp app = SfdxProject.read(Path.of(".."));
    private final Schema schema = OrgSchema.with(app);

    @Test
    void thePackagesObjectsCarryItsNamespace() {
        SObjectType request = schema.require("stagesign__signingrequest__C");
        Field opportunity = request.field("stagesign__Opportunity__c").orElseThrow();

        assertThat(request.name()).isEqualTo("stagesign__SigningRequest__c");
        assertThat(opportunity.relationshipName()).isEqualTo("stagesign__Opportunity__r");
        assertThat(opportunity.has(Trait.MASTER_DETAIL)).isTrue();
        assertThat(schema.childOf(schema.require("Opportunity"), "stagesign__SigningRequests__r"))
                .isPresent();
        assertThat(request.field("OwnerId")).isEmpty();
    }

    @Test
    void aFieldKeepsItsProperties() {
        Field key = schema.require("stagesign__SigningRequest__c")
                .field("stagesign__RequestKey__c")
                .orElseThrow();

        assertThat(key.size().length()).isEqualTo(255);
        assertThat(key.traits())
                .contains(Trait.UNIQUE, Trait.EXTERNAL_ID, Trait.CUSTOM)
                .doesNotContain(Trait.NILLABLE);
    }

    @Test
    void fieldsOnStandardObjectsAreAdded() {
        Field key = schema.require("ContentVersion")
                .field("stagesign__SigningDocumentKey__c")
                .orElseThrow();

        assertThat(key.has(Trait.EXTERNAL_ID)).isTrue();
        assertThat(key.has(Trait.UNIQUE)).isFalse();
    }

    @Test
    void customMetadataHasItsTypeAndRecords() {
        assertThat(schema.require("stagesign__SigningRule__mdt").kind()).isEqualTo(Kind.METADATA_TYPE);
        assertThat(app.metadataRecords())
                .filteredOn(record -> record.developerName().equals("Proposal"))
                .singleElement()
                .satisfies(record -> assertThat(record.values()).containsEntry("stagesign__Stage__c", "Proposal"));
    }

    @Test
    void permissionSetsAreReadWithTheNamespace() {
        PermissionSet integration = app.permissionSets().stream()
                .filter(set -> set.name().equals("StageSignIntegration"))
                .findFirst()
                .orElseThrow();

        assertThat(integration.objects().get("stagesign__SigningRequest__c")).contains(Right.READ, Right.EDIT);
        assertThat(integration.readableFields()).contains("ContentVersion.stagesign__SigningDocumentKey__c");
    }

    @Test
    void anIdTellsItsObject() {
        assertThat(schema.typeOfId("006000000000001AAA")).map(SObjectType::name).contains("Opportunity");
        assertThat(schema.typeOfId("zzz000000000001AAA")).isEmpty();
    }

    @Test
    void anUnknownObjectIsRefused() {
        assertThatThrownBy(() -> schema.require("Lead")).hasMessage("sObject type 'Lead' is not supported.");
    }

    @Test
    void aFormulaIsRefusedWhenThePackageIsRead(@TempDir Path folder) throws IOException {
        Path fields = Files.createDirectories(folder.resolve("objects/Opportunity/fields"));
        Files.writeString(fields.resolve("Sum__c.field-meta.xml"), """
                <CustomField xmlns="http://soap.sforce.com/2006/04/metadata">
                    <fullName>Sum__c</fullName><formula>1 + 1</formula><type>Number</type>
                </CustomField>
                """);

        assertThatThrownBy(() -> OrgSchema.with(new ForceApp(folder, new Namespace("ns"))))
                .hasMessage("the emulator's org does not support a formula in field Sum__c");
    }

    @Test
    void aNamespaceIsAppliedToOwnNamesOnly() {
        Namespace namespace = new Namespace("ns");

        assertThat(namespace.apply("Rule__mdt")).isEqualTo("ns__Rule__mdt");
        assertThat(namespace.apply("ns__Rule__mdt")).isEqualTo("ns__Rule__mdt");
        assertThat(namespace.apply("Name")).isEqualTo("Name");
        assertThat(namespace.applyToPath("Rule__mdt.Stage__c")).isEqualTo("ns__Rule__mdt.ns__Stage__c");
        assertThat(new Namespace("").apply("Rule__mdt")).isEqualTo("Rule__mdt");
    }
}
