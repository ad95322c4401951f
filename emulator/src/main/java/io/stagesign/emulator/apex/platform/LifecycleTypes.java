package io.stagesign.emulator.apex.platform;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.platform.session.Session;
import io.stagesign.emulator.apex.run.Call;
import io.stagesign.emulator.org.Org;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** What runs when a package is installed and when a sandbox has been copied, and how tests start either. */
final class LifecycleTypes implements Library {

    /** A System.Version, of two or three numbers. */
    record Version(int major, int minor, @Nullable Integer patch) implements Comparable<Version> {
        @Override
        public int compareTo(Version other) {
            return Comparator.comparingInt(Version::major)
                    .thenComparingInt(Version::minor)
                    .thenComparingInt(version -> version.patch == null ? 0 : version.patch)
                    .compare(this, other);
        }
    }

    /** An InstallContext; no previous version means a first installation. */
    record Installation(String installer, @Nullable Version previous) {}

    /** A SandboxContext. */
    record Sandbox(String organization, String id, String name) {}

    private final Org org;

    LifecycleTypes(Org org) {
        this.org = org;
    }

    @Override
    public void register(Platform platform) {
        platform.type("Version", Version.class)
                .constructor(
                        "(Integer major, Integer minor)", call -> new Version(call.integer(0), call.integer(1), null))
                .constructor(
                        "(Integer major, Integer minor, Integer patch)",
                        call -> new Version(call.integer(0), call.integer(1), call.integer(2)))
                .method("Integer major()", call -> call.self(Version.class).major())
                .method("Integer minor()", call -> call.self(Version.class).minor())
                .method("Integer patch()", call -> call.self(Version.class).patch())
                .method(
                        "Integer compareTo(Version other)",
                        call -> call.self(Version.class).compareTo(call.argument(0, Version.class)));
        installation(platform);
        sandbox(platform);
    }

    private void installation(Platform platform) {
        platform.interfaceType("InstallHandler").abstractMethod("void onInstall(InstallContext context)");
        platform.type("InstallContext", Installation.class)
                .asAbstract()
                .method(
                        "Id installerId()",
                        call -> call.self(Installation.class).installer())
                .method("Boolean isPush()", call -> false)
                .method(
                        "Boolean isUpgrade()",
                        call -> call.self(Installation.class).previous() != null)
                .method("Id organizationId()", call -> org.settings().orgId())
                .method(
                        "Version previousVersion()",
                        call -> call.self(Installation.class).previous());
        platform.existing("Test")
                .staticMethod("void testInstall(InstallHandler handler, Version previous)", LifecycleTypes::install);
    }

    private static @Nullable Object install(Call call) {
        String installer = Session.of(call.execution()).userId();
        Installation context = new Installation(installer, (Version) call.argument(1));
        return call.execution().call(call.argument(0, Object.class), "onInstall", context);
    }

    private static void sandbox(Platform platform) {
        platform.interfaceType("SandboxPostCopy").abstractMethod("void runApexClass(SandboxContext context)");
        platform.type("SandboxContext", Sandbox.class)
                .asAbstract()
                .method("Id organizationId()", call -> call.self(Sandbox.class).organization())
                .method("Id sandboxId()", call -> call.self(Sandbox.class).id())
                .method("String sandboxName()", call -> call.self(Sandbox.class).name());
        platform.existing("Test")
                .staticMethod(
                        "void testSandboxPostCopyScript(SandboxPostCopy script, Id organization, Id sandbox, String name)",
                        call -> call.execution()
                                .call(
                                        call.argument(0, Object.class),
                                        "runApexClass",
                                        new Sandbox(call.text(1), call.text(2), call.text(3))));
    }
}
