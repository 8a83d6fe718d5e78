"""The words of mail, and at the foot of a newsletter."""

# What mail servers write at the head of a mail is called so nowhere else.
TRANSPORT = (
    r"(?:return-path|reply-to|delivered-to|envelope-to|message-id|in-reply-to|mime-version"
    r"|content-(?:type|transfer-encoding|disposition|language)|list-(?:id|unsubscribe(?:-post)?)"
    r"|dkim-signature|authentication-results|received-spf|x-(?:mailer|priority|spam-status"
    r"|originating-ip|original-to)|received(?=: (?:from|by) \S+\.\S+ ))"
)
MAIL_HEAD = rf"(?i)(?:from|to|b?cc|sent|date|subject|{TRANSPORT}): "
SUBJECT_PASSED_ON = r"(?i)(?:re|fwd?): "
NEWSLETTER_FOOT = (
    r"(?i)you(?:['’]re| are| have)? (?:\w+ ){1,4}because you (?:signed up|subscribed)\b"
    r"|unsubscribe(?: (?:here|now))?(?:\.|$| [|·•])"
)
