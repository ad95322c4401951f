package io.stagesign.emulator.apex.platform.deploy;

import io.stagesign.emulator.apex.lib.Library;
import io.stagesign.emulator.apex.lib.Platform;
import io.stagesign.emulator.apex.lib.PlatformType;
import io.stagesign.emulator.apex.run.ApexObject;
import io.stagesign.emulator.apex.run.Call;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The namespace Metadata, as far as records of custom metadata types need it (Apex Reference, "Metadata Namespace"):
 * containers, what is in them, results, Operations.enqueueDeployment.
 */
public final class MetadataTypes implements Library {

    private static final String MESSAGES = "List<Metadata.DeployMessage>";

    private final Deployments deployments;

    public MetadataTypes(Deployments deployments) {
        this.deployments = deployments;
    }

    @Override
    public void register(Platform platform) {
        platform.type("Metadata.Metadata").asAbstract();
        value(platform, "Metadata.CustomMetadata", MetadataValue.Item.class, MetadataValue.Item::new)
                .extending("Metadata.Metadata");
        variables(platform, "Metadata.CustomMetadata", "String fullName", "String label", "String description");
        variables(platform, "Metadata.CustomMetadata", "Boolean protected_x");
        list(platform, "Metadata.CustomMetadata", "values", "Metadata.CustomMetadataValue");
        value(platform, "Metadata.CustomMetadataValue", MetadataValue.Entry.class, MetadataValue.Entry::new);
        variables(platform, "Metadata.CustomMetadataValue", "String field", "Object value");
        container(platform);
        results(platform);
        platform.interfaceType("Metadata.DeployCallback")
                .abstractMethod(
                        "void handleResult(Metadata.DeployResult result, Metadata.DeployCallbackContext context)");
        platform.type("Metadata.DeployCallbackContext", DeployedBy.class)
                .constructor("()", MetadataTypes::context)
                .method("Id getCallbackJobId()", call -> call.self() instanceof DeployedBy job ? job.id() : null);
        platform.type("Metadata.Operations")
                .asAbstract()
                .staticMethod(
                        "Id enqueueDeployment(Metadata.DeployContainer container, Metadata.DeployCallback callback)",
                        this::enqueue);
    }

    /** A Metadata.DeployCallbackContext of the platform. */
    record DeployedBy(String id) {}

    /** Classes of tests extend the context. */
    private static Object context(Call call) {
        return call.self() instanceof ApexObject self ? self : new DeployedBy("");
    }

    private static PlatformType value(
            Platform platform, String name, Class<?> javaClass, Supplier<? extends MetadataValue> maker) {
        return platform.type(name, javaClass).constructor("()", call -> maker.get());
    }

    private static void variables(Platform platform, String type, String... declarations) {
        for (String declaration : declarations) {
            String name = declaration.substring(declaration.lastIndexOf(' ') + 1);
            platform.existing(type)
                    .property(
                            declaration,
                            (execution, self) -> ((MetadataValue) self).get(name),
                            (execution, self, value) -> ((MetadataValue) self).set(name, value));
        }
    }

    private static void list(Platform platform, String type, String name, String element) {
        platform.existing(type)
                .property(
                        "List<" + element + "> " + name,
                        (execution, self) -> ((MetadataValue) self)
                                .list(name, execution.types().get(element)),
                        (execution, self, value) -> ((MetadataValue) self).set(name, value));
    }

    private static void container(Platform platform) {
        value(platform, "Metadata.DeployContainer", MetadataValue.Container.class, MetadataValue.Container::new)
                .method("void addMetadata(Metadata.Metadata item)", MetadataTypes::add)
                .method("List<Metadata.Metadata> getMetadata()", MetadataTypes::items);
    }

    private static Object items(Call call) {
        return call.self(MetadataValue.Container.class)
                .list("metadata", call.execution().types().get("Metadata.Metadata"));
    }

    private static @Nullable Object add(Call call) {
        call.self(MetadataValue.Container.class)
                .list("metadata", call.execution().types().get("Metadata.Metadata"))
                .add(call.argument(0, Object.class));
        return null;
    }

    private static void results(Platform platform) {
        platform.enumeration(
                "Metadata.DeployStatus",
                "Canceled",
                "Canceling",
                "Failed",
                "InProgress",
                "Pending",
                "Succeeded",
                "SucceededPartial");
        value(platform, "Metadata.DeployResult", MetadataValue.Result.class, MetadataValue.Result::new);
        variables(platform, "Metadata.DeployResult", "Id id", "Boolean done", "Boolean success", "String errorMessage");
        variables(platform, "Metadata.DeployResult", "Metadata.DeployStatus status", "Metadata.DeployDetails details");
        variables(
                platform,
                "Metadata.DeployResult",
                "Integer numberComponentsTotal",
                "Integer numberComponentsDeployed",
                "Integer numberComponentErrors");
        value(platform, "Metadata.DeployDetails", MetadataValue.Details.class, MetadataValue.Details::new);
        variables(
                platform, "Metadata.DeployDetails", MESSAGES + " componentFailures", MESSAGES + " componentSuccesses");
        value(platform, "Metadata.DeployMessage", MetadataValue.Message.class, MetadataValue.Message::new);
        variables(
                platform,
                "Metadata.DeployMessage",
                "String fullName",
                "String problem",
                "String componentType",
                "Boolean success");
    }

    private String enqueue(Call call) {
        return deployments.enqueue(call.execution(), call.argument(0, MetadataValue.Container.class), call.argument(1));
    }
}
