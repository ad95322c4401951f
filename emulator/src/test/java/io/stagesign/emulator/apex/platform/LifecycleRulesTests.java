package io.stagesign.emulator.apex.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Installing and copying: Apex Reference, "InstallHandler Interface", "SandboxPostCopy Interface", "Version Class". */
class LifecycleRulesTests {
    private static final String HANDLER = "global class Handler implements InstallHandler {"
            + " public static String seen; global void onInstall(InstallContext context) { seen = context.isUpgrade()"
            + " + ' ' + context.isPush() + ' ' + context.previousVersion()?.major() + ' '"
            + " + (context.organizationId() == UserInfo.getOrganizationId()) + ' '"
            + " + (context.installerId() == UserInfo.getUserId()); } }";

    @Test
    void aFirstInstallationHasNoPreviousVersion() {
        assertThat(OrgPrograms.run("Test.testInstall(new Handler(), null); return Handler.seen;", HANDLER))
                .isEqualTo("false false null true true");
    }

    @Test
    void anUpgradeSaysFromWhichVersion() {
        assertThat(OrgPrograms.run("Test.testInstall(new Handler(), new Version(2, 1)); return Handler.seen;", HANDLER))
                .isEqualTo("true false 2 true true");
    }

    @Test
    void versionsAreComparedNumberByNumber() {
        assertThat(OrgPrograms.run("Version v = new Version(1, 10, 2); return v.compareTo(new Version(1, 9)) + ' '"
                        + " + v.compareTo(new Version(1, 10, 3)) + ' ' + v.minor() + ' ' + v.patch();"))
                .isEqualTo("1 -1 10 2");
    }

    @Test
    void aCopiedSandboxIsToldItsName() {
        assertThat(OrgPrograms.run(
                        "Test.testSandboxPostCopyScript(new Script(), '00D000000000001', '0GQ000000000001', 'uat');"
                                + " return Script.seen;",
                        "global class Script implements SandboxPostCopy { public static String seen;"
                                + " global void runApexClass(SandboxContext context) { seen = context.sandboxName() + ' '"
                                + " + context.organizationId() + ' ' + context.sandboxId(); } }"))
                .startsWith("uat 00D000000000001");
    }

    @Test
    void aTestMakesRecordsThatAreOld() {
        assertThat(OrgPrograms.run("Account a = new Account(Name = 'Acme'); insert a; Test.setCreatedDate(a.Id,"
                        + " Datetime.newInstanceGmt(2020, 1, 2, 3, 4, 5));"
                        + " return [SELECT CreatedDate FROM Account].CreatedDate.year();"))
                .isEqualTo("2020");
    }
}
