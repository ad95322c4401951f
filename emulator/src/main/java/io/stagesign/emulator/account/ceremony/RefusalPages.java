package io.stagesign.emulator.account.ceremony;

import io.stagesign.emulator.account.model.Refused;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells a signer in a page what could not be done. */
@ControllerAdvice(
        assignableTypes = {
            AttachmentPageController.class,
            CeremonyController.class,
            DocumentPageController.class,
            IdentityController.class,
            LeaveController.class,
            ReassignController.class
        })
class RefusalPages {
    @ExceptionHandler
    ModelAndView refused(Refused refused) {
        ModelAndView page = new ModelAndView("account/refused").addObject("sentence", refused.text());
        page.setStatus(HttpStatusCode.valueOf(refused.status()));
        return page;
    }
}
