package io.stagesign.emulator.org.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.emulator.org.PackageFolder;
import io.stagesign.emulator.org.schema.PermissionSet.Right;
import io.stagesign.emulator.org.schema.SObjectType.Kind;
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
    void aFormulaIsAFieldThatNobodyWrites(@TempDir Path folder) {
        PackageFolder sample = new PackageFolder(folder)
                .field("Opportunity", "Sum__c", "<formula>1 + 1</formula><type>Number</type><scale>0</scale>");

        Field sum = OrgSchema.with(SfdxProject.read(sample.path()))
                .require("Opportunity")
                .field("ns__Sum__c")
                .orElseThrow();

        assertThat(sum.formula()).isEqualTo(new FieldFormula("1 + 1", true));
        assertThat(sum.traits()).contains(Trait.CALCULATED).doesNotContain(Trait.CREATEABLE, Trait.UPDATEABLE);
    }

    @Test
    void metadataThatTheOrgHasNoUseForIsLeftAlone(@TempDir Path folder) {
        PackageFolder sample = new PackageFolder(folder)
                .metadata("flexipages/Deal.flexipage-meta.xml", "FlexiPage", "")
                .metadata("lwc/panel/panel.js-meta.xml", "LightningComponentBundle", "");

        assertThat(SfdxProject.read(sample.path()).fields()).isEmpty();
    }

    @Test
    void metadataThatTheOrgDoesNotKnowIsRefused(@TempDir Path folder) {
        PackageFolder sample = new PackageFolder(folder).metadata("bots/Helper.bot-meta.xml", "Bot", "");

        assertThatThrownBy(() -> SfdxProject.read(sample.path()))
                .hasMessageStartingWith("the emulator's org does not know metadata of kind bot: ");
    }

    @Test
    void activeValidationRulesAreRead(@TempDir Path folder) {
        PackageFolder sample = new PackageFolder(folder)
                .validationRule("Opportunity", "Amount_Needed", "ISBLANK(Amount)", "No amount.");

        assertThat(SfdxProject.read(sample.path()).validationRules())
                .containsExactly(
                        new ValidationRule("Opportunity", "Amount_Needed", "ISBLANK(Amount)", "No amount.", null));
    }

    @Test
    void aCustomSettingBelongsToTheOrganizationAProfileOrAUser(@TempDir Path folder) {
        PackageFolder sample = new PackageFolder(folder)
                .object("Settings__c", "<customSettingsType>Hierarchy</customSettingsType><label>Settings</label>");

        SObjectType settings = OrgSchema.with(SfdxProject.read(sample.path())).require("ns__Settings__c");

        assertThat(settings.kind()).isEqualTo(Kind.CUSTOM_SETTING);
        assertThat(settings.field("SetupOwnerId").orElseThrow().isPolymorphic()).isTrue();
        assertThat(settings.field("OwnerId")).isEmpty();
    }

    @Test
    void aListCustomSettingIsRefused(@TempDir Path folder) {
        PackageFolder sample = new PackageFolder(folder)
                .object("Settings__c", "<customSettingsType>List</customSettingsType><label>Settings</label>");

        assertThatThrownBy(() -> OrgSchema.with(SfdxProject.read(sample.path())))
                .hasMessage("the emulator's org has no custom settings of type List: ns__Settings__c");
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
