package io.stagesign.emulator.lightning;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Switches the user whom the pages are shown to, and the language they read. */
@Controller
class PageUserController {
    private final PageUsers users;

    PageUserController(PageUsers users) {
        this.users = users;
    }

    @PostMapping("/user")
    ResponseEntity<Void> become(@RequestParam String user, @RequestHeader(defaultValue = "/") String referer) {
        String cookie = ResponseCookie.from(PageUsers.COOKIE, user)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .build()
                .toString();
        return back(referer).header(HttpHeaders.SET_COOKIE, cookie).build();
    }

    @PostMapping("/language")
    ResponseEntity<Void> read(@RequestParam String language, @RequestHeader(defaultValue = "/") String referer) {
        users.read(language);
        return back(referer).build();
    }

    private static ResponseEntity.BodyBuilder back(String referer) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, referer);
    }
}
