package io.stagesign.emulator.lightning;

import io.stagesign.emulator.org.DemoUser;
import io.stagesign.emulator.org.Org;
import io.stagesign.emulator.org.store.Row;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Knows the user of a page, by the page's cookie, and the language that this user reads; the templates call it. */
@Component("pageUsers")
public class PageUsers {
    private static final List<Map.Entry<String, String>> LANGUAGES = List.of(
            Map.entry("en_US", "English"),
            Map.entry("nl_NL", "Nederlands"),
            Map.entry("fr", "Français"),
            Map.entry("de", "Deutsch"));

    static final String COOKIE = "stagesign-user";
    private static final List<DemoUser> PEOPLE = List.of(DemoUser.REP, DemoUser.ADMIN);

    private final Org org;

    PageUsers(Org org) {
        this.org = org;
    }

    /** Returns the user whom the page of this request is for. */
    public PageUser current() {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        Cookie[] cookies = Objects.requireNonNullElse(request.getCookies(), new Cookie[0]);
        return pageUser(Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> PEOPLE.stream()
                        .filter(user -> user.name().equals(cookie.getValue().toUpperCase(Locale.ROOT))))
                .findFirst()
                .orElse(DemoUser.REP));
    }

    /** Returns everybody whom a page can be shown to. */
    public List<PageUser> people() {
        return PEOPLE.stream().map(this::pageUser).toList();
    }

    /** Returns the languages of the package, in their own words, by what a user's record calls them. */
    public List<Map.Entry<String, String>> languages() {
        return LANGUAGES;
    }

    /** Changes the language that the user of this request reads, for every page and every Apex method. */
    void read(String language) {
        if (LANGUAGES.stream().anyMatch(each -> each.getKey().equals(language))) {
            org.update(current().id(), Map.of("LanguageLocaleKey", language));
        }
    }

    private PageUser pageUser(DemoUser user) {
        Row row = org.users().byUsername(user.username()).orElseThrow();
        return new PageUser(
                user,
                row.requireId(),
                String.valueOf(row.text("Name")),
                Objects.requireNonNullElse(row.text("LanguageLocaleKey"), "en_US"));
    }
}
