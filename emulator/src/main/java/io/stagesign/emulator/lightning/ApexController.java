package io.stagesign.emulator.lightning;

import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.schema.ApiException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Runs the Apex method that a component calls, in the name of the page's user. */
@RestController
class ApexController {
    private final Org org;
    private final ComponentApex apex;
    private final PageUsers users;

    ApexController(Org org, ComponentApex apex, PageUsers users) {
        this.org = org;
        this.apex = apex;
        this.users = users;
    }

    @PostMapping(path = "/apex/{className}.{methodName}", produces = MediaType.APPLICATION_JSON_VALUE)
    String call(@PathVariable String className, @PathVariable String methodName, @RequestBody JsonNode arguments) {
        String user = users.current().id();
        if (!org.users().mayCall(user, className)) {
            throw new ApiException(
                    "INSUFFICIENT_ACCESS", "You do not have access to the Apex class named '" + className + "'.");
        }
        Map<String, String> named = new LinkedHashMap<>();
        arguments
                .properties()
                .forEach(each -> named.put(each.getKey(), each.getValue().toString()));
        return apex.call(user, className, methodName, named);
    }
}
