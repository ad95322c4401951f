package io.stagesign.emulator.apex.platform.call;

import io.stagesign.emulator.apex.platform.ApexOrg;
import io.stagesign.emulator.apex.source.SourceFile;
import io.stagesign.emulator.org.DemoUser;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.OrgSettings;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** An org with one class, called by its administrator. */
final class CalledOrg implements AutoCloseable {

    private final Org org = new Org(OrgSettings.demo(null), Clock.systemUTC());
    private final ApexOrg apex;

    CalledOrg(String members) {
        apex = new ApexOrg(org, List.of(new SourceFile("Calls.cls", "public class Calls { " + members + " }")));
    }

    String component(String method, Map<String, String> arguments) {
        return apex.calls().component(org.userId(DemoUser.ADMIN), "Calls", method, arguments);
    }

    String invocable(String inputs) {
        return apex.calls().invocable(org.userId(DemoUser.ADMIN), "Calls", inputs);
    }

    int count(String object) {
        return org.query("SELECT Id FROM " + object).size();
    }

    @Override
    public void close() {
        apex.close();
        org.close();
    }
}
