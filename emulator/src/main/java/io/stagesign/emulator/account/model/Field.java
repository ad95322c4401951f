package io.stagesign.emulator.account.model;

import tools.jackson.databind.node.ObjectNode;

/**
 * A signature box or an input box on a page, over its JSON.
 *
 * <p>Positions are points (1/72 inch) from the top left corner of the page as a reader sees it; so a Letter page is 612
 * wide and 792 high, as the {@code pages} of the API say.
 *
 * @param json the field as the client reads it
 */
public record Field(ObjectNode json) {
    public String id() {
        return Json.text(json, "id");
    }

    public String name() {
        return Json.text(json, "name");
    }

    public String subtype() {
        return Json.text(json, "subtype");
    }

    public boolean isSignature() {
        return "SIGNATURE".equals(Json.text(json, "type"));
    }

    public boolean isVisible() {
        return width() > 0 && height() > 0;
    }

    /** Whether the signer fills it in; labels are filled by the account. */
    public boolean isFilledIn() {
        return !isSignature() && isVisible() && binding().isEmpty() && !"LABEL".equals(subtype());
    }

    public boolean isRequired() {
        return json.path("validation").path("required").asBoolean(false);
    }

    /** Returns the page number, from 0. */
    public int page() {
        return json.path("page").asInt(0);
    }

    public double left() {
        return json.path("left").asDouble(0);
    }

    public double top() {
        return json.path("top").asDouble(0);
    }

    public double width() {
        return json.path("width").asDouble(0);
    }

    public double height() {
        return json.path("height").asDouble(0);
    }

    public String binding() {
        return Json.text(json, "binding");
    }

    public String value() {
        return Json.text(json, "value");
    }

    public void fillIn(String value) {
        json.put("value", value);
    }
}
