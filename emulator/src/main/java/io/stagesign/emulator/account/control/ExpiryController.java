package io.stagesign.emulator.account.control;

import io.stagesign.emulator.account.Account;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Turns the clock forward for one transaction. */
@RestController
class ExpiryController {
    private final Account account;

    ExpiryController(Account account) {
        this.account = account;
    }

    /** The transaction expires now, whatever its due date says. */
    @PostMapping("/emulator/transactions/{id}/expire")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void expire(@PathVariable String id) {
        account.expire(id);
    }
}
