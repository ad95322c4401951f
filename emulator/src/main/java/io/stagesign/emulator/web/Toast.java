package io.stagesign.emulator.web;

/**
 * A short message over the page about what the last click did.
 *
 * @param theme the design system's name of its colour and icon
 */
record Toast(String theme, String text) {

    static Toast success(String text) {
        return new Toast("success", text);
    }

    static Toast error(String text) {
        return new Toast("error", text);
    }
}
