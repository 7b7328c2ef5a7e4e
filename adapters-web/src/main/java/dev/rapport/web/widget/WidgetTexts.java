package dev.rapport.web.widget;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** How a survey is put on one's own pages. What the widget says itself is in its script. */
@MessageBundle("widget")
interface WidgetTexts {

    @Message("Copy this into your pages. It asks each visitor when the survey is due, and never twice for one asking.")
    String how();

    @Message("Put in one of your write keys. It may be seen by everybody: it can write and never read.")
    String key();

    @Message("The id that you know the customer by. Without it a visitor is nobody in particular.")
    String user();

    @Message("Instead of data-user: the signed part of a link to this survey, which can't be forged.")
    String token();
}
