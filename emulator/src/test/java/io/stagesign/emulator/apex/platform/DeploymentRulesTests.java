package io.stagesign.emulator.apex.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesign.emulator.apex.source.SourceFile;
import io.stagesign.emulator.org.DemoUser;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.OrgSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of custom metadata that Apex deploys (Apex Developer Guide, "Metadata"). */
class DeploymentRulesTests {

    private static final String HEAD = " xmlns=\"http://soap.sforce.com/2006/04/metadata\">";
    private static final String CALLS = "public class Calls implements Metadata.DeployCallback { @AuraEnabled public"
            + " static String deploy(String fullName, String field, Object value) { Metadata.CustomMetadata item = new"
            + " Metadata.CustomMetadata(); item.fullName = fullName; item.label = 'Mine'; Metadata.CustomMetadataValue v ="
            + " new Metadata.CustomMetadataValue(); v.field = field; v.value = value; item.values.add(v);"
            + " Metadata.DeployContainer all = new Metadata.DeployContainer(); all.addMetadata(item); return"
            + " Metadata.Operations.enqueueDeployment(all, new Calls()); } public void handleResult(Metadata.DeployResult"
            + " result, Metadata.DeployCallbackContext context) { String text = result.status.name(); for"
            + " (Metadata.DeployMessage each : result.details.componentFailures) { text += ' ' + each.problem; } insert new"
            + " Contact(LastName = text); } }";

    @TempDir
    private Path project;

    private Org org;
    private ApexOrg apex;

    @BeforeEach
    void open() throws IOException {
        write("sfdx-project.json", "{\"namespace\":\"acme\",\"packageDirectories\":[{\"path\":\"src\"}]}");
        write(
                "src/objects/Rule__mdt/Rule__mdt.object-meta.xml",
                "<CustomObject" + HEAD + "<label>Rule</label><pluralLabel>Rules</pluralLabel></CustomObject>");
        write(
                "src/objects/Rule__mdt/fields/Most__c.field-meta.xml",
                "<CustomField" + HEAD + "<fullName>Most__c</fullName><label>Most</label><precision>4</precision>"
                        + "<scale>0</scale><type>Number</type></CustomField>");
        org = new Org(OrgSettings.demo(project), Clock.systemUTC());
        apex = new ApexOrg(org, List.of(new SourceFile("Calls.cls", CALLS)));
    }

    @AfterEach
    void close() {
        apex.close();
        org.close();
    }

    private void write(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void deploy(String fullName, String field, String value) {
        apex.calls()
                .component(
                        org.userId(DemoUser.ADMIN),
                        "Calls",
                        "deploy",
                        Map.of("fullName", '"' + fullName + '"', "field", '"' + field + '"', "value", value));
    }

    private String outcome() {
        return String.valueOf(org.query("SELECT LastName FROM Contact").get(0).text("LastName"));
    }

    private List<String> rules() {
        return org.query("SELECT QualifiedApiName, acme__Most__c FROM acme__Rule__mdt").stream()
                .map(row -> row.text("QualifiedApiName") + " " + row.get("acme__Most__c"))
                .toList();
    }

    @Test
    void aNewRecordIsThereAndTheCallbackIsTold() {
        deploy("Rule.Mine", "Most__c", "7");

        assertThat(outcome()).isEqualTo("Succeeded");
        assertThat(rules()).containsExactly("Mine 7");
    }

    @Test
    void anExistingRecordIsChanged() {
        deploy("acme__Rule__mdt.Mine", "acme__Most__c", "7");
        deploy("Rule.Mine", "Most__c", "8");

        assertThat(rules()).containsExactly("Mine 8");
    }

    @Test
    void whatIsWrongIsNotDeployedAndToldToTheCallback() {
        deploy("Rule.Mine", "Least__c", "7");

        assertThat(outcome()).isEqualTo("Failed Invalid field: Least__c on acme__Rule__mdt");
        assertThat(rules()).isEmpty();
    }

    @Test
    void aTestCannotDeployButCanCallTheCallback() {
        assertThatThrownBy(() -> OrgPrograms.run(
                        "return Metadata.Operations.enqueueDeployment(new Metadata.DeployContainer(), null);"))
                .hasMessageContaining("Metadata cannot be deployed from within a test");
        assertThat(OrgPrograms.run(
                        "Metadata.DeployResult result = new Metadata.DeployResult(); result.status ="
                                + " Metadata.DeployStatus.Failed; return new Told().handle(result, new Context());",
                        "public class Context extends Metadata.DeployCallbackContext { public override Id"
                                + " getCallbackJobId() { return '0Af000000000001CAA'; } }",
                        "public class Told { public String handle(Metadata.DeployResult result,"
                                + " Metadata.DeployCallbackContext context) { return result.status + ' ' +"
                                + " context.getCallbackJobId(); } }"))
                .isEqualTo("Failed 0Af000000000001CAA");
    }
}
