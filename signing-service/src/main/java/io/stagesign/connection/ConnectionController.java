package io.stagesign.connection;

import io.stagesign.caller.OrgTokenFilter;
import io.stagesign.org.OrgId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Where an org asks whether everything is connected. */
@RestController
class ConnectionController {
    private final ConnectionCheck check;
    private final String version;

    ConnectionController(ConnectionCheck check, ObjectProvider<BuildProperties> build) {
        this.check = check;
        BuildProperties properties = build.getIfAvailable();
        String known = properties == null ? null : properties.getVersion();
        this.version = known == null ? "unknown" : known;
    }

    @GetMapping("/api/v1/connection")
    ConnectionView get(@RequestAttribute(OrgTokenFilter.ORG) OrgId org) {
        return new ConnectionView(check.of(org), version);
    }
}
