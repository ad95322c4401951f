package io.stagesign.emulator.apex.platform.callout;

import io.stagesign.emulator.apex.run.ApexFault;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.schema.Metadata;
import io.stagesign.emulator.org.schema.MetadataFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The package's named and external credentials. An administrator sets endpoint and secrets in a real org; here the
 * endpoint is the service's address and every secret the org's token.
 */
final class NamedCredentials {

    private static final Pattern ENDPOINT = Pattern.compile("callout:(\\w+)(.*)", Pattern.DOTALL);
    private static final Pattern TERM = Pattern.compile("'([^']*)'|\\$Credential\\.\\w+\\.\\w+");

    private final Org org;
    private final Map<String, String> externalByName = new HashMap<>();
    private final Map<String, Map<String, String>> headersByExternal = new HashMap<>();
    private final Map<String, List<String>> principalsByPermissionSet = new HashMap<>();

    NamedCredentials(Org org, @Nullable MetadataFiles files) {
        this.org = org;
        if (files != null) {
            files.ending(".namedCredential-meta.xml").forEach(this::addNamed);
            files.ending(".externalCredential-meta.xml").forEach(this::addExternal);
            files.ending(".permissionset-meta.xml").forEach(this::addPrincipals);
        }
    }

    private void addNamed(String name, Metadata file) {
        file.children("namedCredentialParameters").stream()
                .flatMap(parameter -> parameter.text("externalCredential").stream())
                .forEach(external -> externalByName.put(name, external));
    }

    private void addExternal(String name, Metadata file) {
        Map<String, String> headers = new HashMap<>();
        file.children("externalCredentialParameters").stream()
                .filter(parameter -> parameter.text("parameterType", "").equals("AuthHeader"))
                .forEach(parameter ->
                        headers.put(parameter.require("parameterName"), parameter.require("parameterValue")));
        headersByExternal.put(name, headers);
    }

    private void addPrincipals(String name, Metadata file) {
        List<String> principals = new ArrayList<>();
        file.children("externalCredentialPrincipalAccesses").stream()
                .filter(access -> access.flag("enabled"))
                .forEach(access -> principals.add(access.require("externalCredentialPrincipal")));
        principalsByPermissionSet.put(name, principals);
    }

    /** Returns the address for an endpoint, and sets the headers that the credential adds to the request. */
    String resolve(String endpoint, String userId, Map<String, String> headers) {
        Matcher named = ENDPOINT.matcher(endpoint);
        if (!named.matches()) {
            return endpoint;
        }
        String external = externalByName.get(named.group(1));
        if (external == null) {
            throw new ApexFault(
                    "CalloutException",
                    "The callout couldn't access the endpoint. Named credential " + named.group(1)
                            + " does not exist.");
        }
        if (!mayUse(userId, external)) {
            throw new ApexFault(
                    "CalloutException",
                    "We couldn't access the credential(s). You might not have the required permissions, or the"
                            + " external credential \"" + external + "\" might not exist.");
        }
        headersByExternal
                .getOrDefault(external, Map.of())
                .forEach((name, formula) -> headers.put(name, value(formula)));
        return org.settings().serviceUri().toString().replaceAll("/$", "") + named.group(2);
    }

    /** Nobody uses a credential without a permission set that names its principal, administrators included. */
    private boolean mayUse(String userId, String external) {
        List<String> sets = org
                .query("SELECT PermissionSet.Name FROM PermissionSetAssignment WHERE AssigneeId = '" + userId + "'")
                .stream()
                .map(row -> String.valueOf(row.at("PermissionSet.Name")))
                .toList();
        return sets.stream()
                .flatMap(set -> principalsByPermissionSet.getOrDefault(set, List.of()).stream())
                .anyMatch(principal -> principal.startsWith(external + "-"));
    }

    private String value(String formula) {
        if (!formula.startsWith("{!")) {
            return formula;
        }
        StringBuilder value = new StringBuilder();
        Matcher terms = TERM.matcher(formula);
        while (terms.find()) {
            value.append(terms.group(1) == null ? org.settings().orgToken() : terms.group(1));
        }
        return value.toString();
    }
}
