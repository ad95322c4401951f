package io.stagesign.emulator.lightning;

import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.access.Access;
import io.stagesign.emulator.org.schema.ApiException;
import io.stagesign.emulator.org.schema.PermissionSet.Right;
import io.stagesign.emulator.org.schema.SObjectType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Answers {@code getObjectInfo} with what the page's user may do, in the shape of the User Interface API. */
@RestController
class ObjectInfoController {
    private final Org org;
    private final PageUsers users;

    ObjectInfoController(Org org, PageUsers users) {
        this.org = org;
        this.users = users;
    }

    /** An object that the user may not read is refused like one that does not exist. */
    @GetMapping("/objects/{name}")
    Map<String, Object> object(@PathVariable String name) {
        SObjectType type = org.schema().require(name);
        Access access = org.users().userMode(users.current().id());
        if (!access.allows(Right.READ, type)) {
            throw new ApiException("INVALID_TYPE", "The object " + name + " is not supported");
        }
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("apiName", type.name());
        info.put("label", type.label());
        info.put("queryable", true);
        info.put("createable", access.allows(Right.CREATE, type));
        info.put("updateable", access.allows(Right.EDIT, type));
        info.put("deletable", access.allows(Right.DELETE, type));
        return info;
    }
}
